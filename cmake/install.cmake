# What `cmake --install` puts where: one program with its data inside.
include(GNUInstallDirs)
