curl -k -b cookiejar.txt -H 'Content-Type: application/json' -H 'ibm-mq-rest-csrf-token: value' \
  --data '{"name":"Q2"}' https://localhost:9443/ibmmq/rest/v1/qmgr/QM1/queue
