curl -k -c cookiejar.txt -H 'Content-Type: application/json' \
  --data '{"username":"username","password":"password"}' \
  'https://localhost:9443/api/1/ce/examples/auth?key=d59eb2859c284168ac48aef65046d5dd&login=true'
