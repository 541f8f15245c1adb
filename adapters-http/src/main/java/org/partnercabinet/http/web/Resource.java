package org.partnercabinet.http.web;

import java.util.List;

/** HTTP for one noun. Reads input, calls, answers; nothing else. */
public interface Resource {
    List<Endpoint> endpoints();
}
