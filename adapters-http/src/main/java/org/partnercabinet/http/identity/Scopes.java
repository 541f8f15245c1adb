package org.partnercabinet.http.identity;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.partnercabinet.http.web.Resource;

/** Everything that an API key can be allowed to do: what the endpoints themselves ask for. */
public record Scopes(SortedSet<String> names) {
    public static Scopes of(List<? extends Resource> resources) {
        return new Scopes(resources.stream()
                .flatMap(resource -> resource.endpoints().stream())
                .map(endpoint -> endpoint.access().scope())
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new)));
    }
}
