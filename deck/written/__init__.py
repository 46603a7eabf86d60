"""Written presentations as they are seen: what is on a slide after layouts, masters and themes have had their say."""
