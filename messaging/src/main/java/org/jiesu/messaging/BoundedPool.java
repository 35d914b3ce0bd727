package org.jiesu.messaging;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Gives up waiting for a connection after some seconds: the caller had better come again. */
@Singleton
public class BoundedPool implements PgPoolCreator {

    private static final int WAIT_SECONDS = 5;

    @Override
    public Pool create(Input input) {
        PoolOptions options =
                new PoolOptions(input.poolOptions())
                        .setConnectionTimeout(WAIT_SECONDS)
                        .setConnectionTimeoutUnit(TimeUnit.SECONDS);
        return PgBuilder.pool()
                .with(options)
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }
}
