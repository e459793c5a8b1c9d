# One image for every part: ./likeverd build && docker build . ; which part it is, the command says: a class with a main.
# It takes what was built and tested outside, the very jars that ./likeverd up runs.
FROM eclipse-temurin:25-jre AS shape
WORKDIR /app
# The platform's own jars change with every build, the others seldom: one layer each.
COPY platform/standalone/target/app/ ./
COPY deploy/check-secrets deploy/service/start deploy/service/healthy ./
RUN mkdir own && mv standalone.jar lib/platform-*.jar lib/*-service-*.jar own/ && chmod -R a+rX,a-w lib own && chmod 555 check-secrets start healthy

FROM eclipse-temurin:25-jre
WORKDIR /app
COPY --from=shape /app/lib/ lib/
COPY --from=shape /app/check-secrets /app/start /app/healthy ./
COPY --from=shape /app/own/ own/
USER 10001:10001
ENV SERVER_ADDRESS=0.0.0.0 SERVER_PORT=8080 MANAGEMENT_SERVER_ADDRESS=0.0.0.0 MANAGEMENT_SERVER_PORT=9090 \
    JDK_JAVA_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+UseSerialGC -Xshare:auto -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=300s --retries=6 CMD ["/app/healthy"]
ENTRYPOINT ["/app/start"]
