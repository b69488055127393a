# Builds and runs Rachis. docs/operations.md says how to use it, and what has been tried of it.

FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY . .
RUN ./mvnw -q -B -DskipTests package \
    && java -Djarmode=tools -jar target/rachis.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre AS trained
WORKDIR /rachis
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
# The cache holds for the very files, flags and JVM that it was made with, so it is made where they will be used.
COPY --chmod=644 deploy/java.options ./
RUN --mount=type=bind,from=build,source=/build,target=/build \
    /build/deploy/aot.sh /build/examples/spinal-epidural-abscess.json

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --no-create-home rachis && install -d -o rachis /data
WORKDIR /rachis
COPY --from=trained /rachis ./
USER 10001
VOLUME /data
EXPOSE 8080
# Outside its own machine Rachis starts only when its callers are named: docs/security.md says how.
# A site that wants other flags sets JDK_JAVA_OPTIONS itself.
ENV JDK_JAVA_OPTIONS=@java.options \
    MALLOC_ARENA_MAX=2 \
    SERVER_ADDRESS=0.0.0.0 RACHIS_DATA_DIR=/data RACHIS_SANDBOX_ENABLED=false
ENTRYPOINT ["java", "-XX:AOTCache=rachis.aot", "-XX:MaxRAMPercentage=60", "-jar", "rachis.jar"]
