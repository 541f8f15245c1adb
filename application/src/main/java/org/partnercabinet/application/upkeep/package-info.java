/** What nobody needs any more is forgotten, once a day. May look at all features. */
package org.partnercabinet.application.upkeep;
