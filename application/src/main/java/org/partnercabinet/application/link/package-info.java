/** Links are made and followed. Following is one transaction for many visits. */
package org.partnercabinet.application.link;
