# Log in. Keep the token and the user id as the two headers that each further request needs.
curl -k -s -H 'Content-Type: application/json' \
  --data '{"user":"alice","password":"alice-secret"}' https://localhost:9443/api/v1/login |
  grep -oE '"(userId|authToken)":"[^"]*"' |
  sed 's/"userId":"\(.*\)"/X-User-Id: \1/; s/"authToken":"\(.*\)"/X-Auth-Token: \1/' > headers.txt

# Ask who is logged in.
curl -k -H @headers.txt https://localhost:9443/api/v1/me

# Log out. No body is needed.
curl -k -H @headers.txt -X POST https://localhost:9443/api/v1/logout
