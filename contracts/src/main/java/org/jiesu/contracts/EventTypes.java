package org.jiesu.contracts;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which record a type name on the wire stands for, and on which topic it is told. */
public final class EventTypes {

    private static final Map<String, Class<? extends Event>> BY_NAME = byName();

    private EventTypes() {}

    /** The record of a type name; empty for one this version does not know. */
    public static Optional<Class<? extends Event>> named(String typeName) {
        return Optional.ofNullable(BY_NAME.get(typeName));
    }

    /** The type name of an event's record. */
    public static String nameOf(Class<? extends Event> event) {
        EventType type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(
                    "Expected an event with @EventType, but got " + event.getName());
        }
        return type.value();
    }

    /** The records told on a topic, in the order they are written down. */
    public static List<Class<? extends Event>> on(Topic topic) {
        return records(root(topic)).toList();
    }

    /** All type names with their records. */
    public static Map<String, Class<? extends Event>> all() {
        return BY_NAME;
    }

    private static Class<? extends Event> root(Topic topic) {
        return switch (topic) {
            case SUBMISSIONS -> SubmissionEvent.class;
            case INTAKE -> IntakeEvent.class;
            case HISTORY -> HistoryEvent.class;
            case ROUTING -> RoutingEvent.class;
            case SLA -> SlaEvent.class;
            case REFERENCE -> ReferenceEvent.class;
            case REPORTS -> ReportEvent.class;
        };
    }

    private static Map<String, Class<? extends Event>> byName() {
        Map<String, Class<? extends Event>> types = new LinkedHashMap<>();
        for (Topic topic : Topic.values()) {
            on(topic).forEach(event -> types.put(nameOf(event), event));
        }
        return Collections.unmodifiableMap(types);
    }

    private static Stream<Class<? extends Event>> records(Class<?> root) {
        Class<?>[] permitted = root.getPermittedSubclasses();
        return permitted == null
                ? Stream.of(root.asSubclass(Event.class))
                : Arrays.stream(permitted).flatMap(EventTypes::records);
    }
}
