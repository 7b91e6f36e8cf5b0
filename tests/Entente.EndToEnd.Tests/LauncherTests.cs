using CliWrap;
using CliWrap.Buffered;
using Entente.Testing;

namespace Entente.EndToEnd.Tests;

/// <summary>The launcher at the root, in a folder of its own and with a stand-in for the program.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class LauncherTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [InlineData("<&-")]
    [InlineData(">&-")]
    [InlineData("<&- >&-")]
    public async Task What_the_caller_closed_leads_to_nowhere_and_not_into_files_of_the_program(string closed)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Needs a Unix shell, and what Linux tells of open files.");
        File.Copy(Path.Combine(Shared.Repository, "entente"), _folder["entente"]);
        _folder.Write("dotnet", $"#!/bin/sh\n[ \"$1\" = build ] && exit\nseen=$(readlink /proc/$$/fd/0 /proc/$$/fd/1)\necho \"$seen\" >'{_folder["seen"]}'\n");
        foreach (string name in new[] { "entente", "dotnet" })
        {
            File.SetUnixFileMode(_folder[name], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Directory.CreateDirectory(_folder["src"]);
        var result = await CliWrap.Cli.Wrap("bash").WithArguments(["-c", $"PATH='{_folder["."]}':$PATH '{_folder["entente"]}' {closed}"])
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();
        Assert.Equal("", result.StandardError);
        string[] seen = File.ReadAllLines(_folder["seen"]);
        Assert.Equal((closed.Contains('<', StringComparison.Ordinal), closed.Contains('>', StringComparison.Ordinal)), (seen[0] == "/dev/null", seen[1] == "/dev/null"));
    }
}
