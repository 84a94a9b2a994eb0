this is not
a feature
