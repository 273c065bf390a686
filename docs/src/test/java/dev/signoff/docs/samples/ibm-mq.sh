# Log in. The session is the cookie LtpaToken2.
curl -k -i -c cookiejar.txt -H 'Content-Type: application/json' \
  --data '{"username":"mqadmin","password":"mqadmin"}' https://localhost:9443/ibmmq/rest/v1/login

# Ask who is logged in.
curl -k -b cookiejar.txt -c cookiejar.txt https://localhost:9443/ibmmq/rest/v1/login

# Log out. Any value of the CSRF header will do; curl deletes the cookie, as it is told.
curl -k -i -b cookiejar.txt -c cookiejar.txt -X DELETE -H 'ibm-mq-rest-csrf-token: value' \
  https://localhost:9443/ibmmq/rest/v1/login
