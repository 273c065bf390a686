curl -k -H @headers.txt https://localhost:9443/api/v1/me
