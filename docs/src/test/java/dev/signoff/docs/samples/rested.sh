# Log in. The access token comes in a cookie.
curl -k -c cookiejar.txt -H 'Content-Type: application/json' \
  --data '{"username":"username","password":"password"}' \
  'https://localhost:9443/api/1/ce/examples/auth?key=d59eb2859c284168ac48aef65046d5dd&login=true'

# Ask who is logged in.
curl -k -b cookiejar.txt 'https://localhost:9443/api/1/ce/examples/auth?key=d59eb2859c284168ac48aef65046d5dd'

# Log out. The cookie stays, and is worth nothing from now on.
curl -k -i -b cookiejar.txt -X POST \
  'https://localhost:9443/api/1/ce/examples/auth?key=d59eb2859c284168ac48aef65046d5dd&logout=true'
