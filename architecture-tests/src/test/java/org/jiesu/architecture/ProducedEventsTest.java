package org.jiesu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiesu.architecture.fixture.producer.TellsOfAWithdrawal;
import org.jiesu.contracts.EventTypes;
import org.junit.jupiter.api.Test;

/** Who builds an event's record tells that event; whoever hears it gets it from the decoder. */
class ProducedEventsTest {

    @Test
    void every_event_a_service_produces_has_a_golden_message() throws IOException {
        Set<String> produced = new TreeSet<>();
        for (Module service : Module.services()) {
            produced.addAll(produced(service.classes()));
        }
        assertThat(withGoldenMessage()).containsAll(produced);
    }

    @Test
    void a_producer_is_recognised() {
        assertThat(produced(new ClassFileImporter().importClasses(TellsOfAWithdrawal.class)))
                .containsExactly("jiesu.ticket.withdrawn.v1");
    }

    private static Set<String> produced(JavaClasses classes) {
        Set<String> built =
                classes.stream()
                        .flatMap(item -> item.getConstructorCallsFromSelf().stream())
                        .map(JavaConstructorCall::getTargetOwner)
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        return EventTypes.all().entrySet().stream()
                .filter(type -> built.contains(type.getValue().getName()))
                .map(type -> type.getKey())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> withGoldenMessage() throws IOException {
        Path golden = Module.named("contracts").directory().resolve("src/test/resources/golden");
        try (Stream<Path> files = Files.list(golden)) {
            return files.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toSet());
        }
    }
}
