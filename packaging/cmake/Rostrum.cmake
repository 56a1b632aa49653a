# SPDX-License-Identifier: GPL-3.0-or-later
# One target a folder. A target's public include path holds a link to its own folder and nothing else, so a header can
# be included only where its target is linked: an upward include does not build.

add_library(rostrum_options INTERFACE)
target_compile_features(rostrum_options INTERFACE cxx_std_23)
target_compile_definitions(rostrum_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS QT_USE_QSTRINGBUILDER
  QT_DISABLE_DEPRECATED_UP_TO=0x060800)
target_compile_options(rostrum_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Werror
  $<$<CXX_COMPILER_ID:GNU>:-Wno-error=maybe-uninitialized>)
if(ROSTRUM_SANITIZE)
  target_compile_options(rostrum_options INTERFACE -fsanitize=${ROSTRUM_SANITIZE} -fno-omit-frame-pointer
    -fno-sanitize-recover=undefined)
  target_link_options(rostrum_options INTERFACE -fsanitize=${ROSTRUM_SANITIZE})
endif()

# rostrum_add_library(NOUN LAYER libcore|ui|tests SOURCES … [PUBLIC libs…] [PRIVATE libs…])
# NOUN with underscores is a nested folder: embedded_art is libcore/embedded/art. libcore headers are included as
# "NOUN/file.h", ui headers as "ui/NOUN/file.h".
function(rostrum_add_library noun)
  cmake_parse_arguments(arg "" "LAYER" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  if(arg_LAYER STREQUAL "libcore")
    set(target rostrum_${noun})
    set(prefix "")
  else()
    set(target rostrum_${arg_LAYER}_${noun})
    set(prefix "${arg_LAYER}/")
  endif()
  string(REPLACE "_" "/" folder ${noun})
  set(root ${CMAKE_BINARY_DIR}/include/${target})
  cmake_path(GET folder PARENT_PATH parent)
  file(MAKE_DIRECTORY ${root}/${prefix}${parent})
  file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${root}/${prefix}${folder} SYMBOLIC)
  add_library(${target} STATIC ${arg_SOURCES})
  set_target_properties(${target} PROPERTIES AUTOMOC ON)
  target_include_directories(${target} PUBLIC ${root})
  target_link_libraries(${target} PUBLIC ${arg_PUBLIC} PRIVATE rostrum_options ${arg_PRIVATE})
endfunction()

# rostrum_add_test(NAME SOURCES … LIBS … [LABELS unit|contract|ui|live|golden|servers|desktop|tsan …] [TIMEOUT s])
# A GoogleTest program in bin/tests, one ctest entry a case.
function(rostrum_add_test name)
  cmake_parse_arguments(arg "" "TIMEOUT" "SOURCES;LIBS;LABELS" ${ARGN})
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()
  add_executable(${name} ${arg_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin/tests)
  target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_compile_definitions(${name} PRIVATE ROSTRUM_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  target_link_libraries(${name} PRIVATE rostrum_options ${arg_LIBS} GTest::gmock)
  foreach(label IN LISTS arg_LABELS) # what `./dev sanitize` builds, instead of everything
    if(NOT TARGET tests-${label})
      add_custom_target(tests-${label})
    endif()
    add_dependencies(tests-${label} ${name})
  endforeach()
  string(REPLACE ";" "\\;" labels "${arg_LABELS}") # else the second label would be taken for a property's name
  set(lock "")
  if("servers" IN_LIST arg_LABELS) # one after the other: the test servers share the machine with them
    set(lock RESOURCE_LOCK servers)
  endif()
  gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 120
    PROPERTIES LABELS "${labels}" TIMEOUT ${arg_TIMEOUT} ${lock})
endfunction()
