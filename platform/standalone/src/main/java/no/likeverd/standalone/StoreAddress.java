package no.likeverd.standalone;

/** Turns the address of one MongoDB into an address per service, each with a database of its own. */
public record StoreAddress(String uri) {

    /** Six services share one small machine. */
    private static final int CONNECTIONS = 20;

    /** The address of the service's database; log-in stays where the given address put it. */
    public String of(String service) {
        var options = uri.indexOf('?');
        var place = options < 0 ? uri : uri.substring(0, options);
        var query = options < 0 ? "" : uri.substring(options + 1);
        var path = place.indexOf('/', place.indexOf("://") + 3);
        var hosts = path < 0 ? place : place.substring(0, path);
        var given = path < 0 ? "" : place.substring(path + 1);
        return hosts + "/" + database(service) + "?" + options(query, hosts.contains("@"), given);
    }

    private static String database(String service) {
        return "likeverd_" + service.replace('-', '_');
    }

    private static String options(String given, boolean withLogIn, String givenDatabase) {
        var options = new StringBuilder(given);
        if (!given.contains("maxPoolSize=")) {
            append(options, "maxPoolSize=" + CONNECTIONS);
        }
        if (withLogIn && !given.contains("authSource=")) {
            append(options, "authSource=" + (givenDatabase.isEmpty() ? "admin" : givenDatabase));
        }
        return options.toString();
    }

    private static void append(StringBuilder options, String option) {
        options.append(options.isEmpty() ? "" : "&").append(option);
    }
}
