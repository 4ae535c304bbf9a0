package org.gainsay.read.links;

/**
 * A populated place of GeoNames.
 *
 * @param id GeoNames id
 * @param country alpha-2 in lower case
 * @param latitude degrees, north is positive
 * @param longitude degrees, east is positive
 */
public record Place(String id, String name, String country, double latitude, double longitude, long population) {
    private static final double EARTH_RADIUS_KM = 6371;

    /** Great-circle distance in kilometres, by the haversine formula. */
    public double kilometresTo(Place other) {
        double latitudes = Math.toRadians(other.latitude - latitude);
        double longitudes = Math.toRadians(other.longitude - longitude);
        double chord = Math.pow(Math.sin(latitudes / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(longitudes / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
