package org.partnercabinet.application.link;

import java.util.List;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.WebOrigin;

/** The sites that may frame what is behind a link, and post its form. */
public interface LinkOrigins {
    /** In the order in which they were given; empty when nobody named any. */
    List<WebOrigin> of(LinkId link);

    /** Needs an open transaction. */
    void replace(LinkId link, List<WebOrigin> origins);
}
