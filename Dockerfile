# One image for every part: ./likeverd build && docker build . ; which part it is, the command says: a class with a main.
# It takes what was built and tested outside, the very jars that ./likeverd up runs.
FROM eclipse-temurin:25-jre AS shape
WORKDIR /app
# The platform's own jars change with every build, the others seldom: one layer each.
COPY platform/standalone/target/app/ ./
RUN mkdir own && mv standalone.jar lib/platform-*.jar lib/*-service-*.jar own/ && chmod -R a+rX,a-w lib own

FROM eclipse-temurin:25-jre
WORKDIR /app
COPY --from=shape /app/lib/ lib/
COPY --from=shape /app/own/ own/
USER 10001:10001
ENV SERVER_ADDRESS=0.0.0.0 SERVER_PORT=8080 MANAGEMENT_SERVER_ADDRESS=0.0.0.0 MANAGEMENT_SERVER_PORT=9090 \
    JDK_JAVA_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+UseSerialGC -Xshare:auto -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=90s --retries=6 \
    CMD curl -fsS "http://127.0.0.1:${MANAGEMENT_SERVER_PORT}/actuator/health/readiness" || exit 1
ENTRYPOINT ["java", "-cp", "own/*:lib/*"]
