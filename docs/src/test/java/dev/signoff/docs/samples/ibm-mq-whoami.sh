curl -k -b cookiejar.txt -c cookiejar.txt https://localhost:9443/ibmmq/rest/v1/login
