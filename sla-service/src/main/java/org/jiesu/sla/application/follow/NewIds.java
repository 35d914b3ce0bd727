package org.jiesu.sla.application.follow;

import java.util.UUID;
import java.util.function.Supplier;

/** Ids for what is new, UUIDv7. */
public interface NewIds extends Supplier<UUID> {}
