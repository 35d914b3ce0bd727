package org.jiesu.messaging;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An entity, so that there is a persistence unit. */
@Entity
@Table(name = "note")
public class Note {
    @Id public Long id = 0L;
    public String text = "";
}
