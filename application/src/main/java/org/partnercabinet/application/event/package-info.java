/** What happened that people's open pages should know at once: stored with the change, told after its commit. */
package org.partnercabinet.application.event;
