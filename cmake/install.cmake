# What `cmake --install` puts where: one program with its data inside, its manual page, shell completion, the licence
# and the schemas of its answers.
include(GNUInstallDirs)
if(TARGET magnesia)
    set_target_properties(magnesia PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}")  # for ./run
    install(TARGETS magnesia RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endif()
if(TARGET magnesia-mpi)
    set_target_properties(magnesia-mpi PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}")
    install(TARGETS magnesia-mpi RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
    configure_file("${PROJECT_SOURCE_DIR}/docs/magnesia-mpi.1.in" "${PROJECT_BINARY_DIR}/magnesia-mpi.1" @ONLY)
    install(FILES "${PROJECT_BINARY_DIR}/magnesia-mpi.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
endif()
set(MAGNESIA_COMPLETION "${PROJECT_SOURCE_DIR}/apps/cli/completion")
configure_file("${PROJECT_SOURCE_DIR}/docs/magnesia.1.in" "${PROJECT_BINARY_DIR}/magnesia.1" @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/magnesia.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES "${MAGNESIA_COMPLETION}/magnesia.bash"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" RENAME magnesia)
install(FILES "${MAGNESIA_COMPLETION}/_magnesia" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions")
install(FILES "${MAGNESIA_COMPLETION}/magnesia.fish" DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/src/api/schema" DESTINATION "${CMAKE_INSTALL_DOCDIR}")  # of the JSON answers
