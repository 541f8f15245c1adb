/** What administrators set. */
package org.partnercabinet.application.settings;
