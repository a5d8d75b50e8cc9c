# The image is built here from the sources: nothing but Docker is needed on the host.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml .
RUN mvn -B -q dependency:go-offline
COPY src src
COPY processes processes
RUN mvn -B -q package -DskipTests -Dspotless.check.skip

FROM eclipse-temurin:17-jre
RUN useradd --system --create-home --home-dir /var/lib/zhengchuang zhengchuang
WORKDIR /var/lib/zhengchuang
# A volume mounted there belongs to the product's own user.
RUN install -d -o zhengchuang -g zhengchuang backups data heads packs
COPY --from=build /build/target/zhengchuang.jar /opt/zhengchuang/
COPY --from=build /build/target/lib /opt/zhengchuang/lib
# Starts once without serving anything, and keeps the classes as the JVM needs them; see src/docs/decisions/0011-start.md.
RUN java -XX:ArchiveClassesAtExit=/opt/zhengchuang/classes.jsa -Dspring.context.exit=onRefresh \
  -jar /opt/zhengchuang/zhengchuang.jar --spring.datasource.url=jdbc:h2:mem:once
USER zhengchuang
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:SharedArchiveFile=/opt/zhengchuang/classes.jsa", \
  "-jar", "/opt/zhengchuang/zhengchuang.jar"]
