"""From a folder with a made site to the site that readers see: judged, listed, switched, kept."""
