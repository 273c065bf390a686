curl -k -b cookiejar.txt 'https://localhost:9443/api/1/ce/examples/auth?key=d59eb2859c284168ac48aef65046d5dd'
