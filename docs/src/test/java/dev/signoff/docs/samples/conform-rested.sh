export RESTED_PASSWORD=password OTHER_PASSWORD=password
./signoff conform rested --url https://localhost:9443 --insecure \
    --key d59eb2859c284168ac48aef65046d5dd --endpoint examples/auth \
    --user username --password-env RESTED_PASSWORD \
    --other-user other --other-password-env OTHER_PASSWORD
