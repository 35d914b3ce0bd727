package org.jiesu.intake.application.registration;

import java.time.Instant;
import java.util.UUID;
import org.jiesu.intake.application.privacy.SealedText;
import org.jiesu.intake.application.privacy.Vault;
import org.jiesu.intake.application.privacy.Vault.Field;
import org.jiesu.intake.domain.privacy.Masking;
import org.jiesu.intake.domain.registration.Phone;
import org.jiesu.intake.domain.registration.PlaceGiven;
import org.jiesu.intake.domain.registration.Registration;
import org.jiesu.webapi.KeyedRequest;
import org.jspecify.annotations.Nullable;

/** Masks and seals a registration before anything of it is stored or told. */
public final class Arrivals {

    private final Vault vault;

    public Arrivals(Vault vault) {
        this.vault = vault;
    }

    /** The registration as it goes into the tables under that id. */
    public Arrival of(
            UUID id,
            Instant at,
            Registration registration,
            String actor,
            @Nullable KeyedRequest key) {
        return new Arrival(
                id, at, registration, masked(registration), sealed(id, registration), actor, key);
    }

    private static Arrival.Masked masked(Registration registration) {
        String name = registration.reporter().name();
        PlaceGiven place = registration.place();
        String compound = mask(place.compound(), null);
        String address = mask(place.address(), name);
        PlaceGiven shown =
                new PlaceGiven(
                        place.district(), place.street(), place.community(), compound, address);
        return new Arrival.Masked(
                Masking.mask(registration.title(), name),
                Masking.mask(registration.content(), name),
                compound,
                address,
                shown.key(),
                registration.tags().stream().map(tag -> Masking.mask(tag, name)).toList());
    }

    private Arrival.Sealed sealed(UUID id, Registration registration) {
        Phone phone = registration.reporter().phone();
        return new Arrival.Sealed(
                seal(registration.reporter().name(), Field.NAME, id),
                phone == null ? null : vault.seal(phone.normalised(), Field.PHONE, id),
                phone == null ? null : vault.blindIndex(phone),
                vault.seal(registration.title(), Field.TITLE, id),
                vault.seal(registration.content(), Field.CONTENT, id),
                seal(registration.place().address(), Field.ADDRESS, id));
    }

    private @Nullable SealedText seal(@Nullable String plain, Field field, UUID id) {
        return plain == null ? null : vault.seal(plain, field, id);
    }

    private static @Nullable String mask(@Nullable String text, @Nullable String name) {
        return text == null ? null : Masking.mask(text, name);
    }
}
