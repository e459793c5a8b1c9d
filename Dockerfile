# One image per module: ./likeverd build && docker build --build-arg MODULE=platform/directory .
# It takes the runnable that was built and tested outside: <module>/target/app/<name>.jar with its class path in lib/.
FROM eclipse-temurin:25-jre AS shape
ARG MODULE
WORKDIR /app
# The module's own jar changes with every build, the others seldom: one layer each.
COPY ${MODULE}/target/app/lib/ lib/
COPY ${MODULE}/target/app/*.jar app.jar
RUN chmod -R a+rX,a-w /app

FROM eclipse-temurin:25-jre
WORKDIR /app
COPY --from=shape /app/lib/ lib/
COPY --from=shape /app/app.jar app.jar
USER 10001:10001
ENV SERVER_ADDRESS=0.0.0.0 SERVER_PORT=8080 MANAGEMENT_SERVER_ADDRESS=0.0.0.0 MANAGEMENT_SERVER_PORT=9090 \
    JDK_JAVA_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+UseSerialGC -Xshare:auto -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=90s --retries=6 \
    CMD curl -fsS "http://127.0.0.1:${MANAGEMENT_SERVER_PORT}/actuator/health/readiness" || exit 1
ENTRYPOINT ["java", "-jar", "app.jar"]
