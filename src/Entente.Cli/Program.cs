using System.Runtime.InteropServices;
using System.Text;
using Entente.Cli;
using Entente.Cli.Terminal;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var interrupt = new Interrupt();
using var term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, interrupt.Raise);
using var ctrlC = PosixSignalRegistration.Create(PosixSignal.SIGINT, interrupt.Raise);
return await CommandLine.RunAsync(args, interrupt.Token).ConfigureAwait(false);
