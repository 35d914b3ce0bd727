package org.jiesu.messaging;

import jakarta.inject.Singleton;

/** The service's own name ({@code intake}, {@code routing} …) as it stands in events and topics. */
@Singleton
final class ServiceName {

    private final String name;

    ServiceName(MessagingConfig config) {
        this.name = of(config.service());
    }

    /** {@code jiesu-intake-service} is {@code intake}. */
    static String of(String application) {
        return application.replaceFirst("^jiesu-", "").replaceFirst("-service$", "");
    }

    String name() {
        return name;
    }

    /** The CloudEvents source. */
    String source() {
        return "/jiesu/" + name;
    }
}
