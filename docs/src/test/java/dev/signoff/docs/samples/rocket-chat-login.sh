curl -k -s -H 'Content-Type: application/json' \
  --data '{"user":"alice","password":"alice-secret"}' https://localhost:9443/api/v1/login |
  grep -oE '"(userId|authToken)":"[^"]*"' |
  sed 's/"userId":"\(.*\)"/X-User-Id: \1/; s/"authToken":"\(.*\)"/X-Auth-Token: \1/' > headers.txt
