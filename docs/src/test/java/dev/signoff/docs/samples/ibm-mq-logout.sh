curl -k -i -b cookiejar.txt -c cookiejar.txt -X DELETE -H 'ibm-mq-rest-csrf-token: value' \
  https://localhost:9443/ibmmq/rest/v1/login
