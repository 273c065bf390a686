curl -k -H @headers.txt -X POST https://localhost:9443/api/v1/logout
