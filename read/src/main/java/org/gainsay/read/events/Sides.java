package org.gainsay.read.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gainsay.model.Entity;
import org.gainsay.model.Schema;

/** Tells whether two parties can be the same actor: Wagner and Russia can, Iran and Russia cannot. */
final class Sides {
    private final Map<String, Entity> entities = new LinkedHashMap<>();

    Sides(List<Entity> entities) {
        entities.forEach(entity -> this.entities.put(entity.id(), entity));
    }

    boolean canBeOne(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        boolean country = isCountry(a) || isCountry(b);
        String home = home(a);
        return country && !home.isEmpty() && home.equals(home(b));
    }

    private boolean isCountry(String id) {
        Entity entity = entities.get(id);
        return entity != null && entity.schema() == Schema.COUNTRY;
    }

    private String home(String id) {
        Entity entity = entities.get(id);
        if (entity == null) {
            return "";
        }
        if (entity.schema() == Schema.COUNTRY) {
            return entity.country() == null ? id.toLowerCase(Locale.ROOT) : entity.country();
        }
        return entity.country() == null ? "" : entity.country();
    }
}
