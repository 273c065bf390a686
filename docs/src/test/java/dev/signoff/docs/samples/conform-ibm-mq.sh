export MQ_PASSWORD=mqadmin OTHER_PASSWORD=mqreader
./signoff conform ibm-mq --url https://localhost:9443 --insecure \
    --user mqadmin --password-env MQ_PASSWORD \
    --other-user mqreader --other-password-env OTHER_PASSWORD
