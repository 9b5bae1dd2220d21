@echo off
rem Starts Jejaring on Windows: finds a JDK 25, builds when the sources are newer than the program,
rem runs it. The twin of the bash launcher; "jejaring --help" lists the commands.
setlocal EnableExtensions DisableDelayedExpansion
set "here=%~dp0"
set "app=%here%target\app"

set "jdk="
if defined JAVA_HOME call :consider "%JAVA_HOME%"
for %%r in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%USERPROFILE%\.jdks" "%LOCALAPPDATA%\Programs\Eclipse Adoptium") do (
  if exist "%%~r" for /d %%d in ("%%~r\*") do call :consider "%%~d"
)
for /f "delims=" %%j in ('where javac 2^>nul') do call :consider "%%~dpj.."
if not defined jdk (
  echo Jejaring memerlukan JDK 25 atau lebih baru, dan tidak menemukannya ^(needs a JDK 25 or newer^). 1>&2
  echo Pasang Eclipse Temurin 25 dari https://adoptium.net, atau arahkan JAVA_HOME ke JDK 25. 1>&2
  exit /b 1
)
set "JAVA_HOME=%jdk%"

set "rebuild="
if not exist "%app%\current" set "rebuild=1"
if not defined rebuild call :compare
if defined rebuild call :build || exit /b 1
set /p now=<"%app%\current"
set "now=%app%\%now%"

rem All arguments as they were written: taken apart, an ampersand in quotes would end the command.
"%JAVA_HOME%\bin\java.exe" "@%now%\server.options" -jar "%now%\jejaring.jar" %*
exit /b %errorlevel%

:compare
set "newer=$built = (Get-Item -LiteralPath $env:app\built).LastWriteTimeUtc; Get-ChildItem -File -Recurse -LiteralPath ($env:here + 'pom.xml'), ($env:here + 'src\main'), ($env:here + 'cypher') | Where-Object { $_.FullName -notmatch 'node_modules' -and $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1 | ForEach-Object { 'newer' }"
for /f %%n in ('powershell -NoProfile -Command "Invoke-Expression $env:newer"') do set "rebuild=1"
exit /b 0

:consider
if defined jdk exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
for /f "tokens=2 delims= " %%v in ('""%~1\bin\javac.exe" -version 2^>^&1"') do (
  for /f "tokens=1 delims=." %%m in ("%%v") do if %%m GEQ 25 set "jdk=%~1"
)
exit /b 0

:build
where mvn >nul 2>nul || (
  echo Maven tidak ditemukan; pasang Maven 3.8.7 atau lebih baru: https://maven.apache.org/install.html 1>&2
  exit /b 1
)
where npm >nul 2>nul || (
  echo Node.js dan npm tidak ditemukan; pasang Node 20 atau lebih baru: https://nodejs.org 1>&2
  exit /b 1
)
echo Membangun, beberapa menit ... ^(building: takes some minutes^) 1>&2
if not exist "%here%target" mkdir "%here%target"
type nul >"%here%target\build.stamp"
pushd "%here%"
call mvn -B -Dfast -Dstyle.color=never package >"%here%target\build.log" 2>&1
if errorlevel 1 (
  popd
  echo Build gagal. Lihat %here%target\build.log ^(the build failed; the log says why^). 1>&2
  exit /b 1
)
for /f %%t in ('powershell -NoProfile -Command "Get-Date -Format yyyyMMddHHmmss"') do set "next=%%t"
"%JAVA_HOME%\bin\java.exe" -Djarmode=tools -jar target\jejaring.jar extract --destination "target\app\%next%" --force >>"%here%target\build.log" 2>&1
if errorlevel 1 (
  popd
  echo Jar tidak bisa dibuka. Lihat %here%target\build.log ^(the jar could not be unpacked^). 1>&2
  exit /b 1
)
copy /y target\classes\server.options "target\app\%next%\" >nul
>"%app%\current" echo %next%
move /y target\build.stamp "%app%\built" >nul
popd
exit /b 0
