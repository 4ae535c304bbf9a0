package org.gainsay.claims.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gainsay.claims.filter.Lookup;
import org.gainsay.claims.filter.PartyName;
import org.gainsay.model.ClaimFiller;
import org.gainsay.model.Entity;
import org.gainsay.model.Party;
import org.gainsay.model.Voice;
import org.gainsay.screen.EntryKey;

/**
 * Whom a dossier is about: whoever bears the name, or is linked to one of the list entries, which are one party. Immutable.
 *
 * @param names none for somebody who was named by an entry: others may bear its names
 */
public record Subject(List<PartyName> names, Set<EntryKey> entries) {
    public Subject {
        names = List.copyOf(names);
        entries = Set.copyOf(entries);
    }

    /** How it is found in an index. */
    public List<Lookup> lookups() {
        return Stream.concat(
                        names.stream().map(PartyName::lookup),
                        entries.stream()
                                .map(EntryKey::written)
                                .sorted()
                                .map(entry -> new Lookup(Lookup.ofId(entry), List.of())))
                .toList();
    }

    boolean isMeantBy(ClaimFiller filler) {
        return names.stream().anyMatch(name -> name.means(filler)) || isEntry(filler.value());
    }

    /** Whether it is who speaks or on whose behalf somebody speaks. */
    boolean isMeantBy(Voice voice) {
        return isMeantBy(voice.speaker()) || isMeantBy(voice.side());
    }

    boolean isMeantBy(Party party) {
        return names.stream().anyMatch(name -> name.means(party)) || isEntry(party.value());
    }

    /** Whether it is that party of an article. */
    public boolean isMeantBy(Entity entity) {
        return names.stream().anyMatch(name -> name.means(entity))
                || entity.references().stream()
                        .anyMatch(reference -> entries.contains(new EntryKey(reference.source(), reference.id())));
    }

    private boolean isEntry(String value) {
        Optional<EntryKey> key = EntryKey.parse(value);
        return key.isPresent() && entries.contains(key.get());
    }
}
