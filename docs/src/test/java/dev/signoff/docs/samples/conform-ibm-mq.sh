export MQ_PASSWORD=mqadmin
./signoff conform ibm-mq --url https://localhost:9443 --insecure \
    --user mqadmin --password-env MQ_PASSWORD
