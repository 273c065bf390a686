export CHAT_PASSWORD=alice-secret OTHER_PASSWORD=bob-secret
./signoff conform rocket-chat --url https://localhost:9443 --insecure \
    --user alice --password-env CHAT_PASSWORD \
    --other-user bob --other-password-env OTHER_PASSWORD --report report
