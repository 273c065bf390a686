curl -k -i -c cookiejar.txt -H 'Content-Type: application/json' \
  --data '{"username":"mqadmin","password":"mqadmin"}' https://localhost:9443/ibmmq/rest/v1/login
