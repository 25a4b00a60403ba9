#!/bin/sh
# Starts the server of an image that was made without an engine. mpJwt needs a key store, which the server makes in its output
# directory; nobody is served with it, HTTPS is off. So its password is one of this start only.
keystore_password=$(head -c 32 /dev/urandom | od -An -v -tx1 | tr -d ' \n')
export keystore_password
exec "${0%/*}/../ol/wlp/bin/server" run defaultServer
