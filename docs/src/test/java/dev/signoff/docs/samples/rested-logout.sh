curl -k -i -b cookiejar.txt -X POST \
  'https://localhost:9443/api/1/ce/examples/auth?key=d59eb2859c284168ac48aef65046d5dd&logout=true'
