package org.jiesu.webapi.http;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgPool;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Waits for a connection only so long and in so long a queue: a caller beyond that is told to come
 * back.
 */
@Singleton
class BoundedPool implements PgPoolCreator {
    private final int queue;
    private final int seconds;

    BoundedPool(
            @ConfigProperty(name = "jiesu.database.queue", defaultValue = "2000") int queue,
            @ConfigProperty(name = "jiesu.database.wait-seconds", defaultValue = "10")
                    int seconds) {
        this.queue = queue;
        this.seconds = seconds;
    }

    @Override
    public Pool create(Input input) {
        return PgPool.pool(
                input.vertx(),
                input.pgConnectOptionsList(),
                input.poolOptions()
                        .setMaxWaitQueueSize(queue)
                        .setConnectionTimeout(seconds)
                        .setConnectionTimeoutUnit(TimeUnit.SECONDS));
    }
}
